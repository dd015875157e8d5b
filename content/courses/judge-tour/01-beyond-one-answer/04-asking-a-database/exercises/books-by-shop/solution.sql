select shop, count(*), max(price)
from books
group by shop
having count(*) > 1;
