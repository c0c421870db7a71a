-- Works with a contract that the team says are not billed to leases, with its reason: a bill that goes out later begins the warning anew.
create table works_not_billed (
    consultation uuid        primary key references consultation,
    why          text        not null,
    said_at      timestamptz not null,
    said_by      text        not null
);
