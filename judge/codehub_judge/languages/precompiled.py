"""The precompiled header of the whole C++ library, with which a program compiles seven times as fast."""

FOLDER = "/w/include"  # in a box
