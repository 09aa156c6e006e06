package org.throughline.browse;

import org.throughline.platform.text.Markdown;
import org.throughline.report.ReportPart;

/**
 * An audit finding, risk or training activity on a theme.
 *
 * @param number its number in the partnership
 * @param text the finding (Markdown), or the title of the risk or training
 * @param context the audit, or "Closed" for a closed risk; may be empty
 */
public record ThemeFinding(Kind kind, int number, String text, String context, ReportReference report) {

	public String html() {
		return Markdown.toHtml(this.text);
	}

	/** Returns its address below the partnership's. */
	public String path() {
		return this.report.path(this.kind.part) + "#" + this.kind.anchor + this.number;
	}

	public enum Kind {

		/** A finding of an audit. */
		FINDING(ReportPart.ASSURANCE, "finding-"),
		/** A risk. */
		RISK(ReportPart.RISKS, "risk-"),
		/** A training activity or event. */
		TRAINING(ReportPart.TRAINING, "training-");

		private final ReportPart part;

		private final String anchor;

		Kind(ReportPart part, String anchor) {
			this.part = part;
			this.anchor = anchor;
		}

	}

}
