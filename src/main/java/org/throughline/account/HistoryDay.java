package org.throughline.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The changes of a day, newest first.
 *
 * @param day "21 October 2025"
 */
public record HistoryDay(String day, List<WordedChange> changes) {

	static List<HistoryDay> of(List<WordedChange> changes) {
		var days = new LinkedHashMap<String, List<WordedChange>>();
		changes.forEach((change) -> days.computeIfAbsent(change.day(), (day) -> new ArrayList<>()).add(change));
		return days.entrySet().stream().map((day) -> new HistoryDay(day.getKey(), day.getValue())).toList();
	}

}
