select shop, price
from books;
