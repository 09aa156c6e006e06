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
import org.throughline.platform.web.NotFoundException;

/**
 * What audits found, one by one or several together, kept by the partnership's business
 * manager.
 */
@Service
@Transactional(readOnly = true)
public class AuditFindingService {

	private final AuditReader reader;

	private final NumberedRows rows;

	private final Names names;

	private final CurrentUser user;

	private final Clock clock;

	AuditFindingService(AuditReader reader, NumberedRows rows, Names names, CurrentUser user, Clock clock) {
		this.reader = reader;
		this.rows = rows;
		this.names = names;
		this.user = user;
		this.clock = clock;
	}

	/** What several audits found together, the latest first. */
	public Page<FindingDetails> acrossAudits(UUID partnershipId, Pageable page) {
		this.user.requireManager(partnershipId);
		return this.reader.acrossAudits(partnershipId, LocalDate.now(this.clock), page);
	}

	/**
	 * One finding.
	 * @throws NotFoundException if there is none
	 */
	public FindingDetails finding(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.reader.finding(partnershipId, LocalDate.now(this.clock), number)
			.stream()
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** Adds a finding and answers its number. Sent twice, it adds one. */
	@Transactional
	public int add(UUID partnershipId, UUID id, FindingEdit finding) {
		this.user.requireManager(partnershipId);
		return write(partnershipId, id, finding, null);
	}

	int write(UUID partnershipId, UUID id, FindingEdit finding, @Nullable String importKey) {
		var before = this.rows.added("audit_finding", partnershipId, id);
		if (before.isPresent()) {
			return before.getAsInt();
		}
		var columns = columns(partnershipId, finding);
		columns.put("import_key", importKey);
		int number = this.rows.add("audit_finding", partnershipId, id, columns);
		nameThemes(id, finding);
		return number;
	}

	/** Changes a finding, unless somebody else did meanwhile. */
	@Transactional
	public void edit(UUID partnershipId, int number, int version, FindingEdit finding) {
		var id = finding(partnershipId, number).id();
		this.rows.change("audit_finding", id, version, columns(partnershipId, finding));
		nameThemes(id, finding);
	}

	private void nameThemes(UUID id, FindingEdit finding) {
		this.rows.name("audit_finding_theme", "finding_id", id, "theme_id",
				this.rows.themes("themes", finding.themeSlugs()));
	}

	private Map<String, @Nullable Object> columns(UUID partnershipId, FindingEdit finding) {
		var columns = new HashMap<String, @Nullable Object>();
		var auditId = this.rows.numbered("audit", partnershipId, "audit", finding.auditNumber());
		columns.put("audit_id", auditId);
		columns.put("report_slug",
				(auditId != null) ? null : this.names.report("report", partnershipId, finding.reportSlug()));
		columns.put("kind", ((auditId != null) ? finding.kind() : FindingKind.CROSS_CUTTING).name());
		columns.put("wording", NumberedRows.required("wording", finding.wording(), NumberedRows.WORDING));
		return columns;
	}

}
