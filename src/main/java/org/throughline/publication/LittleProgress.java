package org.throughline.publication;

import org.throughline.report.ManagedReport;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A subject of which a report must state little or no progress (domain brief a.2, R06).
 * It is always listed and printed; an explanation is printed with it.
 *
 * @param reference its address within its kind: a number, a reference, or slug and number
 * of a figure
 * @param findings why it is listed
 * @param printed whether everyone may read it, so that the report prints it
 * @param explanation why that is so
 * @param version version of the explanation; {@link #UNEXPLAINED} if there is none
 */
public record LittleProgress(LittleProgressKind kind, String reference, String name, List<Finding> findings,
		boolean printed, @Nullable String explanation, int version) {

	/** Version of an item without an explanation. */
	public static final int UNEXPLAINED = -1;

	public LittleProgress {
		findings = List.copyOf(findings);
	}

	/** Returns what addresses it among all kinds, such as {@code action-act-0012}. */
	public String key() {
		return key(this.kind, this.reference);
	}

	/** Returns the address of the page on which it is put right. */
	public String address(ManagedReport report) {
		String manage = report.partnership().manageAddress();
		return switch (this.kind) {
			case PRIORITY -> report.below("priorities/" + this.reference);
			case STATEMENT -> report.below("statements/" + this.reference);
			case ACTION -> manage + "/actions/" + this.reference;
			case FIGURE -> {
				int dash = this.reference.lastIndexOf('-');
				yield manage + "/indicators/" + this.reference.substring(0, dash) + "/figures/"
						+ this.reference.substring(dash + 1);
			}
		};
	}

	static String key(LittleProgressKind kind, String reference) {
		return kind.name().toLowerCase(Locale.ROOT) + "-" + reference;
	}

	LittleProgress explained(@Nullable String words, int newVersion) {
		return new LittleProgress(this.kind, this.reference, this.name, this.findings, this.printed, words, newVersion);
	}

	/**
	 * A reason why the subject is listed.
	 *
	 * @param detail a date, target or period in words
	 */
	public record Finding(Reason reason, @Nullable String detail) {

	}

	/** The reasons. */
	public enum Reason {

		/** The report states no evidence of progress. */
		NO_EVIDENCE,
		/** The report states little evidence of progress. */
		LITTLE,
		/** Its due date has passed. */
		OVERDUE,
		/** It was reported complete and returned to its owner. */
		RETURNED,
		/** It had no update for a quarter. */
		NO_UPDATE,
		/** A figure misses its target. */
		OFF_TARGET,
		/** A figure has not changed. */
		FLAT,
		/** A figure moves in the wrong direction. */
		WORSE,
		/** A message repeats that of the report before, word for word. */
		REPEATED

	}

}
