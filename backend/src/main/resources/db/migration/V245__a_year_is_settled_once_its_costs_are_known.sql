-- The team said that nothing was spent on a head of a schedule's year that money was asked for in advance: until then, or an invoice of it, what the year came to is not known.
create table charge_nothing_spent (
    schedule uuid        not null,
    year     int         not null,
    head     text        not null,
    said_by  text        not null,
    said_at  timestamptz not null,
    primary key (schedule, year, head),
    foreign key (schedule, year) references charge_year,
    foreign key (schedule, head) references charge_head
);

-- What went out before this was kept stands as it is: nobody is asked about it.
insert into charge_nothing_spent (schedule, year, head, said_by, said_at)
select e.schedule, e.year, e.head, 'upgrade', now()
from charge_estimate e
where e.amount > 0 and not exists (select from charge_cost c where c.schedule = e.schedule and c.year = e.year and c.head = e.head)
    and exists (select from charge_part p join charge_bill b on b.lease = p.lease and b.year = p.year and b.number = 5
        where p.schedule = e.schedule and p.year = e.year);

alter table charge_bill_open drop constraint charge_bill_open_why_check;
alter table charge_bill_open add constraint charge_bill_open_why_check
    check (why in ('no-account', 'not-sent', 'changed', 'late-cost', 'no-costs', 'quarter', 'statement'));

-- A statement is not taken back while a bill of what the year came to stands, and no such bill goes out without its statements: of the two at once the second is stopped,
-- since each waits for the row of the year. The bill of a lease that was taken out of all its schedules is put right too.
create function charge_year_keeps_its_statement() returns trigger language plpgsql as $$
begin
    if exists (select from charge_part p join charge_bill b on b.lease = p.lease and b.year = p.year and b.number = 5 and b.taken_back is null
            where p.schedule = new.schedule and p.year = new.year
            and (p.weight > 0 or not exists (select from charge_part o where o.lease = p.lease and o.year = p.year and o.weight > 0))) then
        raise exception 'a bill of what the year came to stands' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger charge_year_keeps_its_statement before update of actuals_issued on charge_year
    for each row when (old.actuals_issued is not null and new.actuals_issued is null) execute function charge_year_keeps_its_statement();

create function charge_bill_has_its_statements() returns trigger language plpgsql as $$
begin
    perform from charge_part p join charge_year y on y.schedule = p.schedule and y.year = p.year
        where p.lease = new.lease and p.year = new.year and p.weight > 0 order by y.schedule for share of y;
    if exists (select from charge_part p join charge_year y on y.schedule = p.schedule and y.year = p.year
            where p.lease = new.lease and p.year = new.year and p.weight > 0 and y.actuals_issued is null) then
        raise exception 'a statement of the year is not out' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger charge_bill_has_its_statements before insert on charge_bill
    for each row when (new.number = 5) execute function charge_bill_has_its_statements();
