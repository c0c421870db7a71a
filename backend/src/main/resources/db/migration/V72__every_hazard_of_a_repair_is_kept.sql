-- A repair can have several hazards: found by the questions, mentioned in the resident's words, found by staff.
alter table repair add column hazards jsonb not null default '[]';
update repair set hazards = jsonb_build_array(jsonb_build_object('type', hazard, 'severity', hazard_severity, 'by', 'QUESTIONS'))
    where hazard is not null;
alter table repair alter column hazards drop default, drop column hazard, drop column hazard_severity, drop column hazard_type;
