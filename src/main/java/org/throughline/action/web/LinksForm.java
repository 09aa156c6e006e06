package org.throughline.action.web;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The form of the links between actions and recommendations.
 *
 * @param version the version the editor saw
 * @param words the words looked for
 * @param find given where something is looked for, and nothing saved yet
 * @param ticked the references ticked
 * @param references more references, as typed
 */
record LinksForm(String version, String words, String find, List<String> ticked, String references) {

	LinksForm(@Nullable String version, @Nullable String words, @Nullable String find, @Nullable List<String> ticked,
			@Nullable String references) {
		this.version = Typed.text(version);
		this.words = Typed.text(words);
		this.find = Typed.text(find);
		this.ticked = Typed.list(ticked);
		this.references = Typed.text(references);
	}

	static LinksForm of(int version, List<String> linked) {
		return new LinksForm(String.valueOf(version), "", "", linked, "");
	}

	boolean looksOnly() {
		return !this.find.isEmpty();
	}

	/** All references chosen, each once. */
	List<String> all() {
		return Stream.concat(this.ticked.stream(), Typed.references(this.references).stream()).distinct().toList();
	}

	/** What the two editors' choices differ in. */
	LinksForm chosen() {
		return new LinksForm("", "", "", all(), "");
	}

}
