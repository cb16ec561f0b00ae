-- Which agreements there are, and of which plans, without looking at every event.
CREATE INDEX agreements_registered ON domain_event ((payload ->> 'agreement') COLLATE "C")
    WHERE event_type = 'agreement.registered.v1';

CREATE INDEX agreements_of_plan ON domain_event ((payload ->> 'plan'), (payload ->> 'agreement') COLLATE "C")
    WHERE event_type = 'agreement.registered.v1';
