create index repair_follower_person on repair_follower (person, repair);
