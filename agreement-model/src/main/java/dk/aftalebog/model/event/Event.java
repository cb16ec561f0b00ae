package dk.aftalebog.model.event;

/**
 * A fact on the record. Events are for ever: a released one is never edited, its
 * successor gets the next version of the type's name.
 */
public sealed interface Event permits AgreementEvent, PlanEvent, PersonEvent, LogEvent {

}
