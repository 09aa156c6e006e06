package org.throughline.returns.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.Size;

import org.throughline.platform.form.FormValues;
import org.throughline.platform.web.NotFoundException;
import org.throughline.returns.DataRequestSummary;

/**
 * The form of reminders of several returns.
 *
 * @param requests what is ticked: number and version of each request
 */
record RemindersForm(List<String> requests, @Size(max = 5_000) String note) {

	RemindersForm {
		requests = FormValues.chosen(requests);
	}

	/** Returns what a form sends for a request. */
	static String key(DataRequestSummary request) {
		return request.number() + "-" + request.version();
	}

	/** Returns the versions of the requests by their numbers. */
	Map<Integer, Integer> versions() {
		var versions = new HashMap<Integer, Integer>();
		for (String key : this.requests) {
			if (!key.matches("\\d{1,9}-\\d{1,9}")) {
				throw new NotFoundException();
			}
			String[] parts = key.split("-");
			versions.put(Integer.valueOf(parts[0]), Integer.valueOf(parts[1]));
		}
		return versions;
	}

}
