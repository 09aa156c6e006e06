package org.throughline.report.web;

import org.throughline.report.PriorityDetails;
import org.throughline.report.SectionDetails;
import org.throughline.report.StatementDetails;

/**
 * The confirmation page before a removal.
 *
 * @param what message key of the kind (section, statement, priority)
 * @param words heading, headline or title
 * @param text the rest of the content
 * @param consequence message key of the sentence on the consequences
 * @param address page address of the record
 */
record Removal(String what, String words, String text, String consequence, String address) {

	/** Returns the first words for the page title. */
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
