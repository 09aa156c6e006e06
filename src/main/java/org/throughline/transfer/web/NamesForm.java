package org.throughline.transfer.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The organisations for the names in a table.
 */
record NamesForm(List<NameForm> names) {

	/**
	 * One name.
	 *
	 * @param words the name as the table writes it
	 * @param means the organisation's slug, or a hyphen for none
	 */
	record NameForm(String words, String means) {

	}

	static NamesForm of(List<String> unknown, Map<String, String> chosen) {
		var names = new LinkedHashMap<String, NameForm>();
		chosen.forEach((words, slug) -> names.put(words, new NameForm(words, slug)));
		unknown.forEach((words) -> names.putIfAbsent(words, new NameForm(words, "")));
		return new NamesForm(new ArrayList<>(names.values()));
	}

	/** Returns the confirmed organisations by name. */
	Map<String, String> confirmed() {
		var confirmed = new HashMap<String, String>();
		for (var name : this.names) {
			if (!name.words().isEmpty() && !name.means().isEmpty()) {
				confirmed.put(name.words(), name.means());
			}
		}
		return confirmed;
	}

}
