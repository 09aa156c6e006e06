package org.throughline.returns;

/**
 * Request counts by state.
 *
 * @param waiting not answered
 * @param overdue not answered in time
 * @param received answered, to be looked at
 * @param queried given back with a question
 * @param withdrawn the number withdrawn
 */
public record RequestCounts(int waiting, int overdue, int received, int queried, int accepted, int withdrawn) {

	/** All there are. */
	public int all() {
		return this.waiting + this.received + this.accepted + this.withdrawn;
	}

}
