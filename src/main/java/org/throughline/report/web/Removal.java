package org.throughline.report.web;

import org.throughline.report.PriorityDetails;
import org.throughline.report.SectionDetails;
import org.throughline.report.StatementDetails;

/**
 * What is about to be removed, for the page that asks whether it really shall be.
 *
 * @param what key of the word for it (section, statement, priority)
 * @param words its heading, headline or title
 * @param text the rest of it
 * @param consequence key of the sentence that says what removing it means
 * @param address its own page; removing is sent to the address below it
 */
record Removal(String what, String words, String text, String consequence, String address) {

	/** Its first words, for the title of the page. */
	public String name() {
		return Texts.firstWords(this.words.isEmpty() ? this.text : this.words);
	}

	static Removal of(ManagedReport report, SectionDetails section) {
		return new Removal("removal.section", section.heading(), section.body(), "removal.section.consequence",
				report.address() + "/sections/" + section.slug());
	}

	static Removal of(ManagedReport report, StatementDetails statement) {
		return new Removal("removal.statement", Texts.shown(statement.headline()), statement.wording(),
				"removal.statement.consequence", report.address() + "/statements/" + statement.number());
	}

	static Removal of(ManagedReport report, PriorityDetails priority) {
		return new Removal("removal.priority", priority.title(), priority.progress(), "removal.priority.consequence",
				report.address() + "/priorities/" + priority.number());
	}

}
