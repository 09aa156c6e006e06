package org.throughline.transfer.web;

import org.jspecify.annotations.Nullable;

/**
 * How a table is saved.
 *
 * @param onlyRight "true" where the rows that are wrong are left out
 * @param confirmed "true" where what is unusual is confirmed
 */
record FinishForm(@Nullable String onlyRight, @Nullable String confirmed) {

	boolean leavesOutWrong() {
		return "true".equals(this.onlyRight);
	}

	boolean confirms() {
		return "true".equals(this.confirmed);
	}

}
