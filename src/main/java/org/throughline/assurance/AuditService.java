package org.throughline.assurance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.web.NotFoundException;

import static org.throughline.assurance.NumberedRows.count;
import static org.throughline.assurance.NumberedRows.optional;
import static org.throughline.assurance.NumberedRows.required;

/**
 * Audits, kept by the partnership's business manager.
 */
@Service
@Transactional(readOnly = true)
public class AuditService {

	private final AuditReader reader;

	private final NumberedRows rows;

	private final Names names;

	private final CurrentUser user;

	private final Clock clock;

	AuditService(AuditReader reader, NumberedRows rows, Names names, CurrentUser user, Clock clock) {
		this.reader = reader;
		this.rows = rows;
		this.names = names;
		this.user = user;
		this.clock = clock;
	}

	/** The partnership's audits with their findings, the latest first. */
	public Page<AuditDetails> audits(UUID partnershipId, Pageable page) {
		this.user.requireManager(partnershipId);
		return this.reader.audits(partnershipId, LocalDate.now(this.clock), page);
	}

	/** All of them, to choose from. */
	public List<AuditDetails> all(UUID partnershipId) {
		return audits(partnershipId, Pageable.ofSize(1_000)).getContent();
	}

	/**
	 * One audit with its findings.
	 * @throws NotFoundException if there is none
	 */
	public AuditDetails audit(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.reader.audit(partnershipId, LocalDate.now(this.clock), number)
			.stream()
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** Adds an audit and answers its number. Sent twice, it adds one. */
	@Transactional
	public int add(UUID partnershipId, UUID id, AuditEdit audit) {
		this.user.requireManager(partnershipId);
		return write(partnershipId, id, audit, null);
	}

	int write(UUID partnershipId, UUID id, AuditEdit audit, @Nullable String importKey) {
		var before = this.rows.added("audit", partnershipId, id);
		if (before.isPresent()) {
			return before.getAsInt();
		}
		var columns = columns(partnershipId, audit);
		columns.put("import_key", importKey);
		int number = this.rows.add("audit", partnershipId, id, columns);
		nameOrganisations(id, audit);
		return number;
	}

	/** Changes an audit, unless somebody else did meanwhile. */
	@Transactional
	public void edit(UUID partnershipId, int number, int version, AuditEdit audit) {
		var id = audit(partnershipId, number).id();
		this.rows.change("audit", id, version, columns(partnershipId, audit));
		nameOrganisations(id, audit);
	}

	private void nameOrganisations(UUID id, AuditEdit audit) {
		this.rows.name("audit_organisation", "audit_id", id, "organisation_id",
				this.names.organisations("organisations", audit.organisationSlugs()).values());
	}

	private Map<String, @Nullable Object> columns(UUID partnershipId, AuditEdit audit) {
		var columns = new HashMap<String, @Nullable Object>();
		DatePrecision precision = audit.precision();
		var cases = audit.cases();
		var qualifier = (cases != null) ? cases.qualifier() : null;
		columns.put("kind", audit.kind().name());
		columns.put("topic", required("topic", audit.topic(), NumberedRows.LINE));
		columns.put("report_slug", this.names.report("report", partnershipId, audit.reportSlug()));
		columns.put("footnote", optional("footnote", audit.footnote(), NumberedRows.WORDING));
		columns.put("period_label", optional("period", audit.periodLabel(), NumberedRows.LINE));
		columns.put("done_on", audit.doneOn());
		columns.put("date_precision", (precision != null) ? precision.name() : null);
		columns.put("services", optional("services", String.join("\n", audit.services()), NumberedRows.WORDING));
		columns.put("declared_organisations", count("declaredOrganisations", audit.declaredOrganisations()));
		columns.put("declared_services", count("declaredServices", audit.declaredServices()));
		columns.put("declared_as_written", optional("declaredAsWritten", audit.declaredAsWritten(), NumberedRows.LINE));
		columns.put("method", optional("method", audit.method(), NumberedRows.WORDING));
		columns.put("cases_value", (cases != null) ? cases.value() : null);
		columns.put("cases_qualifier", (qualifier != null) ? qualifier.name() : null);
		columns.put("cases_as_written",
				optional("cases", (cases != null) ? cases.asWritten() : null, NumberedRows.LINE));
		columns.put("source", optional("source", audit.source(), NumberedRows.LINE));
		columns.put("note", optional("note", audit.note(), NumberedRows.WORDING));
		return columns;
	}

}
