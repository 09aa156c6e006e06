package org.throughline.assurance;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;

/**
 * Audits, what others from outside found, and risks as a file gives them. Partnership,
 * reports, organisations and themes are named by slug; registers within the file by key.
 *
 * @param partnership slug of the partnership
 * @param audits audits with their findings, in order
 * @param acrossAudits what several audits of a report found together
 * @param externalAssurance what others from outside found
 * @param riskRegisters risk registers
 * @param risks risks, in order
 */
public record ImportedAudits(String partnership, @Nullable List<ImportedAudit> audits,
		@Nullable List<ImportedFinding> acrossAudits, @Nullable List<ImportedExternal> externalAssurance,
		@Nullable List<ImportedRegister> riskRegisters, @Nullable List<ImportedRisk> risks) {

	/**
	 * One audit.
	 *
	 * @param key unique in the partnership; kept as its import key
	 * @param report slug of the report that states it
	 * @param kind who looked at the work
	 * @param topic what was looked at
	 * @param footnote what the report explains beside the topic
	 * @param period the period it is about, as written
	 * @param doneOn when it was done
	 * @param precision how exactly that is known (DAY when left out)
	 * @param organisations the organisations that took part
	 * @param services the services whose work was looked at
	 * @param declaredOrganisations how many organisations the report says took part
	 * @param declaredServices how many services the report says were looked at
	 * @param declaredAsWritten both in the report's words
	 * @param method how it was done (Markdown)
	 * @param cases how many cases were looked at, in the report's words
	 * @param findings what it found
	 * @param source where the words come from
	 * @param note the editor's remark, never public
	 */
	public record ImportedAudit(@Nullable String key, @Nullable String report, AuditKind kind, String topic,
			@Nullable String footnote, @Nullable String period, @Nullable LocalDate doneOn,
			@Nullable DatePrecision precision, @Nullable List<String> organisations, @Nullable List<String> services,
			@Nullable Integer declaredOrganisations, @Nullable Integer declaredServices,
			@Nullable String declaredAsWritten, @Nullable String method, @Nullable String cases,
			@Nullable List<ImportedFinding> findings, @Nullable String source, @Nullable String note) {

	}

	/**
	 * What an audit found.
	 *
	 * @param key unique in the partnership; kept as its import key
	 * @param report only where it belongs to no single audit: slug of the report
	 * @param kind what it says
	 * @param wording as written (Markdown)
	 * @param themes its themes
	 */
	public record ImportedFinding(@Nullable String key, @Nullable String report, FindingKind kind, String wording,
			@Nullable List<String> themes) {

	}

	/**
	 * What others from outside found.
	 *
	 * @param key unique in the partnership; kept as its import key
	 * @param report slug of the report that states it
	 * @param kind how they looked at the work
	 * @param title what it is called, where the kind does not say it
	 * @param byWhom who looked
	 * @param organisation slug of the organisation that was looked at
	 * @param about what was looked at, where that is not one organisation
	 * @param heldOn when
	 * @param precision how exactly that is known (DAY when left out)
	 * @param outcome what they found, as written (Markdown)
	 * @param recommendations how many recommendations they made
	 * @param url where it can be read
	 * @param source where the words come from
	 * @param note the editor's remark, never public
	 */
	public record ImportedExternal(@Nullable String key, @Nullable String report, ExternalAssuranceKind kind,
			@Nullable String title, String byWhom, @Nullable String organisation, @Nullable String about,
			@Nullable LocalDate heldOn, @Nullable DatePrecision precision, @Nullable String outcome,
			@Nullable Integer recommendations, @Nullable String url, @Nullable String source, @Nullable String note) {

	}

	/**
	 * A risk register.
	 *
	 * @param key how risks of the file name it; unique in the partnership
	 * @param report slug of the report that states it
	 * @param name what it is called
	 * @param owner who keeps it, as written
	 * @param reviewCycle how often it is looked at, as written
	 * @param description what it is for (Markdown)
	 * @param note the editor's remark, never public
	 */
	public record ImportedRegister(@Nullable String key, @Nullable String report, String name, @Nullable String owner,
			@Nullable String reviewCycle, @Nullable String description, @Nullable String note) {

	}

	/**
	 * A risk.
	 *
	 * @param key unique in the partnership; kept as its import key
	 * @param register key of the register it stands in
	 * @param report slug of the report that states it
	 * @param title what it is called
	 * @param wording what the risk is (Markdown)
	 * @param cause what drives it (Markdown)
	 * @param response what is done about it (Markdown)
	 * @param priority the priority it belongs to, as written
	 * @param grade how grave it is, in the register's own words or score
	 * @param owner slug of the organisation that answers for it
	 * @param ownerAsWritten who answers for it, as written
	 * @param reviewOn the day by which it is looked at again
	 * @param closedOn since when it is no risk any more
	 * @param closedReason why
	 * @param themes its themes
	 * @param note the editor's remark, never public
	 */
	public record ImportedRisk(@Nullable String key, @Nullable String register, @Nullable String report, String title,
			@Nullable String wording, @Nullable String cause, @Nullable String response, @Nullable String priority,
			@Nullable String grade, @Nullable String owner, @Nullable String ownerAsWritten,
			@Nullable LocalDate reviewOn, @Nullable LocalDate closedOn, @Nullable String closedReason,
			@Nullable List<String> themes, @Nullable String note) {

	}

}
