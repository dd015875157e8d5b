"""Problems as others keep them: ICPC/Kattis and Polygon packages, Exercism's and our own exercises."""
