package org.throughline.assurance;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * In how many audits in a row an organisation had the best level in every standard that
 * was rated, as far as it is held here.
 *
 * @param years the years of these audits, the latest first
 * @param end why it goes no further back; none where nothing is rated
 */
public record ConsecutiveAudits(List<String> years, @Nullable End end) {

	/** Nothing is rated. */
	static final ConsecutiveAudits NONE = new ConsecutiveAudits(List.of(), null);

	public ConsecutiveAudits {
		years = List.copyOf(years);
	}

	/**
	 * Why a streak goes no further back.
	 */
	public enum End {

		/** An audit had a lower level. */
		LOWER_LEVEL,
		/** The audit before is not held here, or nothing is rated in it. */
		NO_EARLIER_AUDIT,
		/** The audit before was rated in another scheme, which is not compared. */
		OTHER_SCHEME

	}

	/**
	 * One audit of an organisation.
	 *
	 * @param year which it is
	 * @param sameScheme whether it is rated in the scheme of the latest one
	 * @param rated how many standards are rated
	 * @param best how many of them have the best level
	 */
	record Audited(String year, boolean sameScheme, int rated, int best) {

	}

	/**
	 * Counts back from the latest audit.
	 * @param audits each audit of the line, the latest first; nothing where the
	 * organisation's is not held
	 */
	static ConsecutiveAudits of(List<@Nullable Audited> audits) {
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
