package org.throughline.assurance;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The consecutive audits in which an organisation had the best level in every rated
 * standard.
 *
 * @param years the years of these audits, latest first
 * @param end why there are no earlier ones, or {@code null} if nothing is rated
 */
public record ConsecutiveAudits(List<String> years, @Nullable End end) {

	/** Nothing is rated. */
	static final ConsecutiveAudits NONE = new ConsecutiveAudits(List.of(), null);

	public ConsecutiveAudits {
		years = List.copyOf(years);
	}

	/** The reasons why a series of consecutive audits begins here. */
	public enum End {

		/** The previous audit had a lower level. */
		LOWER_LEVEL,
		/** There is no previous audit, or nothing is rated in it. */
		NO_EARLIER_AUDIT,
		/** The previous audit used another rating scheme. */
		OTHER_SCHEME

	}

	/**
	 * The result of one audit.
	 *
	 * @param sameScheme whether it uses the rating scheme of the latest audit
	 * @param rated the number of rated standards
	 * @param best the number of standards with the best level
	 */
	record AuditResult(String year, boolean sameScheme, int rated, int best) {

	}

	/**
	 * Counts back from the latest audit.
	 * @param audits the audits, latest first; {@code null} if the organisation has no
	 * self-assessment
	 */
	static ConsecutiveAudits of(List<@Nullable AuditResult> audits) {
		var years = new ArrayList<String>();
		for (var audit : audits) {
			if (audit == null || audit.rated() == 0) {
				return years.isEmpty() ? NONE : new ConsecutiveAudits(years, End.NO_EARLIER_AUDIT);
			}
			if (!audit.sameScheme()) {
				return new ConsecutiveAudits(years, End.OTHER_SCHEME);
			}
			if (audit.best() < audit.rated()) {
				return new ConsecutiveAudits(years, End.LOWER_LEVEL);
			}
			years.add(audit.year());
		}
		return years.isEmpty() ? NONE : new ConsecutiveAudits(years, End.NO_EARLIER_AUDIT);
	}

}
