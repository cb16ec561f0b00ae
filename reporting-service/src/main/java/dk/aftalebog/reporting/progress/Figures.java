package dk.aftalebog.reporting.progress;

/**
 * What to watch, all of one state.
 *
 * @param position up to which position of the log there is no gap
 * @param lag positions from there to the head of the log, as the log last said
 * @param parked streams that wait for an event that has not come
 * @param failed streams that stopped at an event that cannot be handled
 * @param forks events that contradict the copy of the log
 * @param unreadable records on the topic that were no events at all
 * @param disputed checkpoints that do not agree with the copy of the log
 * @param witnessed events that the last checkpoint is of that agrees
 * @param rebuilding 1 while the projections are being rebuilt, or where that was broken
 * off
 * @param toRebuild events that the rebuilt projections do not have yet
 */
record Figures(double position, double lag, double parked, double failed, double forks, double unreadable,
		double disputed, double witnessed, double rebuilding, double toRebuild) {

	/** Nobody knows. */
	static final Figures UNKNOWN = new Figures(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN,
			Double.NaN, Double.NaN, Double.NaN, Double.NaN);

}
