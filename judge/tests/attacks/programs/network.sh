# attack: the network of a shell
# verdicts: accepted runtime_error
(exec 3<>/dev/tcp/127.0.0.1/22) 2>/dev/null && echo "lost: connected"
(exec 3<>/dev/udp/8.8.8.8/53) 2>/dev/null && echo "lost: sent"
echo held
