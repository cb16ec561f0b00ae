-- A question asks for all figures of an agreement at an instant: with the instants second, the index finds them
-- without looking at those that were corrected since, however many.
ALTER TABLE projection.measurement
    DROP CONSTRAINT measurement_agreement_indicator_year_cell_key_known_excl,
    ADD EXCLUDE USING gist (agreement WITH =, known WITH &&, indicator WITH =, year WITH =, cell_key WITH =);
