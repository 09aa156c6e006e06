package org.throughline.account;

import java.util.List;

import org.springframework.data.domain.Page;

/**
 * The change history of a record.
 *
 * @param name the record's current name; empty if the caller names it
 * @param changes its changes, newest first
 * @param days the same changes in sentences
 */
public record RecordHistory(String name, Page<Change> changes, List<HistoryDay> days) {

	/** Returns the same history of a record with this name. */
	public RecordHistory of(String record) {
		return new RecordHistory(record, this.changes, this.days);
	}

}
