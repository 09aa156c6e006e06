package org.throughline.report.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.throughline.report.ReportSummary;

/**
 * Why a published report is taken back, as typed.
 *
 * @param version which state of the report the editor saw
 * @param reason why
 */
record WithdrawalForm(String version, @NotBlank @Size(max = 1_000) String reason) {

	WithdrawalForm {
		version = Texts.typed(version);
		reason = Texts.typed(reason);
	}

	static WithdrawalForm of(ReportSummary report) {
		return new WithdrawalForm(String.valueOf(report.version()), "");
	}

	WithdrawalForm withVersion(int current) {
		return new WithdrawalForm(String.valueOf(current), this.reason);
	}

}
