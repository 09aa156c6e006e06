package org.throughline.action.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.throughline.platform.form.FormValues;

/**
 * The form of the links between actions and recommendations.
 *
 * @param words the words looked for
 * @param find given where something is looked for, and nothing saved yet
 * @param ticked the references ticked
 * @param references more references, as typed
 */
record LinksForm(String version, String words, String find, List<String> ticked, String references) {

	LinksForm {
		ticked = FormValues.chosen(ticked);
	}

	static LinksForm of(int version, List<String> linked) {
		return new LinksForm(String.valueOf(version), "", "", linked, "");
	}

	boolean searching() {
		return !this.find.isEmpty();
	}

	/** All references chosen, each once. */
	List<String> all() {
		return Stream.concat(this.ticked.stream(), references(this.references).stream()).distinct().toList();
	}

	/** Returns the choices, to compare those of two editors. */
	LinksForm chosen() {
		return new LinksForm("", "", "", all(), "");
	}

	/** Returns the references in a text, separated by commas, spaces or new lines. */
	static List<String> references(String text) {
		return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[,;\s]+"))
			.filter((name) -> !name.isEmpty())
			.distinct()
			.toList();
	}

}
