package org.throughline.assurance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
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

import static org.throughline.assurance.NumberedRows.optional;
import static org.throughline.assurance.NumberedRows.required;

/**
 * What others from outside found, kept by the partnership's business manager.
 */
@Service
@Transactional(readOnly = true)
public class ExternalAssuranceService {

	private final AuditReader reader;

	private final NumberedRows rows;

	private final Names names;

	private final CurrentUser user;

	private final Clock clock;

	ExternalAssuranceService(AuditReader reader, NumberedRows rows, Names names, CurrentUser user, Clock clock) {
		this.reader = reader;
		this.rows = rows;
		this.names = names;
		this.user = user;
		this.clock = clock;
	}

	/** All the partnership holds, the latest first. */
	public Page<ExternalAssuranceDetails> list(UUID partnershipId, Pageable page) {
		this.user.requireManager(partnershipId);
		return this.reader.external(partnershipId, LocalDate.now(this.clock), page);
	}

	/**
	 * One of them.
	 * @throws NotFoundException if there is none
	 */
	public ExternalAssuranceDetails find(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.reader.external(partnershipId, LocalDate.now(this.clock), number)
			.stream()
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** Adds one and answers its number. Sent twice, it adds one. */
	@Transactional
	public int add(UUID partnershipId, UUID id, ExternalAssuranceEdit added) {
		this.user.requireManager(partnershipId);
		return write(partnershipId, id, added, null);
	}

	int write(UUID partnershipId, UUID id, ExternalAssuranceEdit added, @Nullable String importKey) {
		var before = this.rows.added("external_assurance", partnershipId, id);
		if (before.isPresent()) {
			return before.getAsInt();
		}
		var columns = columns(partnershipId, added);
		columns.put("import_key", importKey);
		return this.rows.add("external_assurance", partnershipId, id, columns);
	}

	/** Changes one, unless somebody else did meanwhile. */
	@Transactional
	public void edit(UUID partnershipId, int number, int version, ExternalAssuranceEdit edit) {
		this.rows.change("external_assurance", find(partnershipId, number).id(), version, columns(partnershipId, edit));
	}

	private Map<String, @Nullable Object> columns(UUID partnershipId, ExternalAssuranceEdit edit) {
		var columns = new HashMap<String, @Nullable Object>();
		DatePrecision precision = edit.precision();
		String organisation = edit.organisationSlug();
		columns.put("kind", edit.kind().name());
		columns.put("title", optional("title", edit.title(), NumberedRows.LINE));
		columns.put("by_whom", required("byWhom", edit.byWhom(), NumberedRows.LINE));
		columns.put("report_slug", this.names.report("report", partnershipId, edit.reportSlug()));
		columns.put("organisation_id",
				(organisation != null) ? this.names.organisation("organisation", organisation) : null);
		columns.put("about", optional("about", edit.about(), NumberedRows.LINE));
		columns.put("held_on", edit.heldOn());
		columns.put("date_precision", (precision != null) ? precision.name() : null);
		columns.put("outcome", optional("outcome", edit.outcome(), NumberedRows.WORDING));
		columns.put("recommendations", NumberedRows.count("recommendations", edit.recommendations()));
		columns.put("url", NumberedRows.link("url", edit.url()));
		columns.put("source", optional("source", edit.source(), NumberedRows.LINE));
		columns.put("note", optional("note", edit.note(), NumberedRows.WORDING));
		return columns;
	}

}
