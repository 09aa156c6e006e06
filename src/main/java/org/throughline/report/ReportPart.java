package org.throughline.report;

/**
 * The parts a report is read in; each has its own address below the report's.
 */
public enum ReportPart {

	OVERVIEW(""), KEY_MESSAGES("key-messages"), PRIORITIES("priorities"), LEARNING("learning"), FIGURES("figures"),
	MONEY("money"), TRAINING("training"), ASSURANCE("assurance"), VOICES("voices"), RISKS("risks"),
	GOVERNANCE("governance");

	private final String slug;

	ReportPart(String slug) {
		this.slug = slug;
	}

	/** Its name in addresses; empty for the overview. */
	public String slug() {
		return this.slug;
	}

}
