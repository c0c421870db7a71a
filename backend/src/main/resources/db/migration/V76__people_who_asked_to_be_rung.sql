-- Somebody who would rather be rung is rung by a person: a message without a gateway, which waits until it is ticked off.
alter table message drop constraint message_channel_check;
alter table message add constraint message_channel_check check (channel in ('inbox', 'text', 'email', 'letter', 'phone'));

create index message_to_ring on message (due_at) where channel = 'phone' and state = 'waiting';
