package org.throughline.browse;

import org.throughline.platform.text.Markdown;
import org.throughline.report.ReportPart;

/**
 * What a report tells on a theme beside its statements: what an audit found, a risk, a
 * training.
 *
 * @param sort which of them it is
 * @param number its number in the partnership
 * @param words what was found (Markdown), or what the risk or the training is called
 * @param context the audit that found it, whether the risk is closed; empty for none
 * @param report the report that states it
 */
public record FoundOnTheme(Sort sort, int number, String words, String context, ReportReference report) {

	/** Its words as HTML. */
	public String html() {
		return Markdown.toHtml(this.words);
	}

	/** Where it is read, below the partnership's address. */
	public String path() {
		return this.report.path(this.sort.part) + "#" + this.sort.anchor + this.number;
	}

	/** What is told on a theme. */
	public enum Sort {

		/** What an audit found. */
		FINDING(ReportPart.ASSURANCE, "finding-"),
		/** A risk. */
		RISK(ReportPart.RISKS, "risk-"),
		/** A course or another event. */
		TRAINING(ReportPart.TRAINING, "training-");

		private final ReportPart part;

		private final String anchor;

		Sort(ReportPart part, String anchor) {
			this.part = part;
			this.anchor = anchor;
		}

	}

}
