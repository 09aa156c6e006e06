package org.throughline.platform.text;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * The character before the decimals. Files of some programs write "1.250,75".
 */
public enum DecimalMark {

	/** 1,250.75. */
	POINT('.', ','),

	/** 1.250,75. */
	COMMA(',', '.'),

	/**
	 * The texts do not tell: "1.234" may be either number. Others are read as with
	 * {@link #POINT}.
	 */
	UNCLEAR('.', ',');

	private static final Pattern WITH_COMMA = Pattern
		.compile("[-£(]*(\\d+|\\d{1,3}(\\.\\d{3})+),(\\d{1,2}|\\d{4,})[)%]*");

	private static final Pattern WITH_POINT = Pattern
		.compile("[-£(]*((\\d+|\\d{1,3}(,\\d{3})+)\\.(\\d{1,2}|\\d{4,})|\\d{1,3}(,\\d{3}){2,})[)%]*");

	private static final String ONE_GROUP = "[-£(]*[1-9]\\d{0,2}%s\\d{3}[)%%]*";

	private final char decimals;

	private final char groups;

	DecimalMark(char decimals, char groups) {
		this.decimals = decimals;
		this.groups = groups;
	}

	/**
	 * Returns the mark that all these texts agree on: a comma if some can be nothing else
	 * and none needs the point; unclear if none needs either, but some may have either.
	 */
	public static DecimalMark of(Collection<String> texts) {
		boolean comma = texts.stream().anyMatch((text) -> WITH_COMMA.matcher(text.strip()).matches());
		boolean point = texts.stream().anyMatch((text) -> WITH_POINT.matcher(text.strip()).matches());
		if (comma == point && texts.stream().anyMatch((text) -> UNCLEAR.mayBeGroup(text.strip()))) {
			return UNCLEAR;
		}
		return (comma && !point) ? COMMA : POINT;
	}

	/**
	 * Whether the digits after the mark may be a group of three: "1,234" in a file in
	 * which others write so.
	 */
	boolean mayBeGroup(String number) {
		return this != POINT && number.matches(ONE_GROUP.formatted("[" + this.decimals + "]"));
	}

	char decimals() {
		return this.decimals;
	}

	char groups() {
		return this.groups;
	}

}
