// attack: the network of a runtime
// verdicts: accepted
import java.net.InetSocketAddress;
import java.net.Socket;
public class Main {
    public static void main(String[] arguments) {
        for (int port : new int[] {22, 80, 5432, 55432, 8000})
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
                System.out.println("lost: " + port);
                return;
            } catch (Exception refused) {
                continue;
            }
        System.out.println("held");
    }
}
