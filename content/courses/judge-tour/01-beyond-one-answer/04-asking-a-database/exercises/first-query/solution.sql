select title, price
from books
where price < 10
order by price;
