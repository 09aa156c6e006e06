package org.throughline.account;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

/**
 * The changes in a partnership.
 *
 * @param people the names of all who changed something
 * @param person the chosen person, or {@code null} for all
 * @param day the chosen day, or {@code null} for all
 * @param changes a page of what was saved at once, newest first
 */
public record PartnershipChanges(List<String> people, @Nullable String person, @Nullable LocalDate day,
		Page<WordedChange> changes) {

	public List<HistoryDay> days() {
		return HistoryDay.of(this.changes.getContent());
	}

}
