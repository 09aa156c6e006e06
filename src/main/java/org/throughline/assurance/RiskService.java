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

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

import static org.throughline.assurance.NumberedRows.optional;
import static org.throughline.assurance.NumberedRows.required;

/**
 * Risks, kept by the partnership's business manager.
 */
@Service
@Transactional(readOnly = true)
public class RiskService {

	private final RiskReader reader;

	private final NumberedRows rows;

	private final Names names;

	private final CurrentUser user;

	private final Clock clock;

	RiskService(RiskReader reader, NumberedRows rows, Names names, CurrentUser user, Clock clock) {
		this.reader = reader;
		this.rows = rows;
		this.names = names;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * The partnership's risks: those whose review is overdue first, the closed ones last.
	 */
	public Page<RiskDetails> risks(UUID partnershipId, Pageable page) {
		this.user.requireManager(partnershipId);
		return this.reader.page(partnershipId, page);
	}

	/**
	 * One risk.
	 * @throws NotFoundException if there is none
	 */
	public RiskDetails risk(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.reader.risks(partnershipId, LocalDate.now(this.clock), "k.number = :value", number)
			.stream()
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** Adds a risk and answers its number. Sent twice, it adds one. */
	@Transactional
	public int add(UUID partnershipId, UUID id, RiskEdit risk) {
		this.user.requireManager(partnershipId);
		return write(partnershipId, id, risk, null);
	}

	int write(UUID partnershipId, UUID id, RiskEdit risk, @Nullable String importKey) {
		var before = this.rows.added("risk", partnershipId, id);
		if (before.isPresent()) {
			return before.getAsInt();
		}
		var columns = columns(partnershipId, risk);
		columns.put("import_key", importKey);
		int number = this.rows.add("risk", partnershipId, id, columns);
		nameThemes(id, risk);
		return number;
	}

	/** Changes a risk, unless somebody else did meanwhile. */
	@Transactional
	public void edit(UUID partnershipId, int number, int version, RiskEdit risk) {
		var id = risk(partnershipId, number).id();
		this.rows.change("risk", id, version, columns(partnershipId, risk));
		nameThemes(id, risk);
	}

	private void nameThemes(UUID id, RiskEdit risk) {
		this.rows.name("risk_theme", "risk_id", id, "theme_id", this.rows.themes("themes", risk.themeSlugs()));
	}

	private Map<String, @Nullable Object> columns(UUID partnershipId, RiskEdit risk) {
		var columns = new HashMap<String, @Nullable Object>();
		String owner = risk.ownerSlug();
		String reason = optional("closedReason", risk.closedReason(), NumberedRows.LINE);
		if (risk.closedOn() != null && reason == null) {
			throw new RuleViolation("closedReason", "risk.closedReason.missing");
		}
		if (risk.closedOn() == null && reason != null) {
			throw new RuleViolation("closedOn", "risk.closedOn.missing");
		}
		columns.put("title", required("title", risk.title(), NumberedRows.LINE));
		columns.put("register_id",
				this.rows.numbered("risk_register", partnershipId, "register", risk.registerNumber()));
		columns.put("report_slug", this.names.report("report", partnershipId, risk.reportSlug()));
		columns.put("wording", optional("wording", risk.wording(), NumberedRows.WORDING));
		columns.put("cause", optional("cause", risk.cause(), NumberedRows.WORDING));
		columns.put("response", optional("response", risk.response(), NumberedRows.WORDING));
		columns.put("priority_reference", optional("priorityReference", risk.priorityReference(), NumberedRows.LINE));
		columns.put("grade", optional("grade", risk.grade(), NumberedRows.LINE));
		columns.put("owner_id", (owner != null) ? this.names.organisation("owner", owner) : null);
		columns.put("owner_as_written", optional("ownerAsWritten", risk.ownerAsWritten(), NumberedRows.LINE));
		columns.put("review_on", risk.reviewOn());
		columns.put("closed_on", risk.closedOn());
		columns.put("closed_reason", reason);
		columns.put("note", optional("note", risk.note(), NumberedRows.WORDING));
		return columns;
	}

}
