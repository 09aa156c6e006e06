package org.throughline.assurance;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * An organisation or a theme that something names.
 *
 * @param slug its name in addresses
 * @param name what it is called
 */
public record Named(String slug, String name) {

	static List<Named> of(Array slugs, Array names) throws SQLException {
		var found = new ArrayList<Named>();
		var slugTexts = (String[]) slugs.getArray();
		var nameTexts = (String[]) names.getArray();
		for (int at = 0; at < slugTexts.length; at++) {
			found.add(new Named(slugTexts[at], nameTexts[at]));
		}
		return List.copyOf(found);
	}

}
