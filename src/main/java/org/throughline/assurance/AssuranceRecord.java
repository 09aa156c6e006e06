package org.throughline.assurance;

import java.util.Arrays;

import org.throughline.platform.web.NotFoundException;

/**
 * The sorts of things that are numbered within their partnership.
 */
public enum AssuranceRecord {

	AUDIT("audits", "audit", "topic"), FINDING("audit-findings", "audit_finding", "wording"),
	EXTERNAL("external-assurance", "external_assurance", "by_whom"), RISK("risks", "risk", "title"),
	RISK_REGISTER("risk-registers", "risk_register", "name");

	private final String slug;

	private final String table;

	private final String called;

	AssuranceRecord(String slug, String table, String called) {
		this.slug = slug;
		this.table = table;
		this.called = called;
	}

	/**
	 * The sort of this name in addresses.
	 * @throws NotFoundException if there is none
	 */
	public static AssuranceRecord of(String slug) {
		return Arrays.stream(values())
			.filter((sort) -> sort.slug.equals(slug))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** Its name in addresses. */
	public String slug() {
		return this.slug;
	}

	String table() {
		return this.table;
	}

	String called() {
		return this.called;
	}

}
