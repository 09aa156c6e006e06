package org.throughline.assurance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

import static org.throughline.assurance.NumberedRows.optional;

/**
 * Risk registers, kept by the partnership's business manager.
 */
@Service
@Transactional(readOnly = true)
public class RiskRegisterService {

	private final RiskReader reader;

	private final NumberedRows rows;

	private final Names names;

	private final CurrentUser user;

	RiskRegisterService(RiskReader reader, NumberedRows rows, Names names, CurrentUser user) {
		this.reader = reader;
		this.rows = rows;
		this.names = names;
		this.user = user;
	}

	/** The partnership's registers, by name. */
	public List<RiskRegisterDetails> registers(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.reader.registers(partnershipId, ":value", true);
	}

	/**
	 * One register.
	 * @throws NotFoundException if there is none
	 */
	public RiskRegisterDetails register(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.reader.registers(partnershipId, "g.number = :value", number)
			.stream()
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** Adds a register and answers its number. Sent twice, it adds one. */
	@Transactional
	public int add(UUID partnershipId, UUID id, RiskRegisterEdit register) {
		this.user.requireManager(partnershipId);
		return write(partnershipId, id, register, null);
	}

	int write(UUID partnershipId, UUID id, RiskRegisterEdit register, @Nullable String importKey) {
		var before = this.rows.added("risk_register", partnershipId, id);
		if (before.isPresent()) {
			return before.getAsInt();
		}
		var columns = columns(partnershipId, register);
		columns.put("import_key", importKey);
		return this.rows.add("risk_register", partnershipId, id, columns);
	}

	/** Changes a register, unless somebody else did meanwhile. */
	@Transactional
	public void edit(UUID partnershipId, int number, int version, RiskRegisterEdit register) {
		this.rows.change("risk_register", register(partnershipId, number).id(), version,
				columns(partnershipId, register));
	}

	private Map<String, @Nullable Object> columns(UUID partnershipId, RiskRegisterEdit register) {
		var columns = new HashMap<String, @Nullable Object>();
		columns.put("name", NumberedRows.required("name", register.name(), NumberedRows.LINE));
		columns.put("report_slug", this.names.report("report", partnershipId, register.reportSlug()));
		columns.put("owner_as_written", optional("ownerAsWritten", register.ownerAsWritten(), NumberedRows.LINE));
		columns.put("review_cycle", optional("reviewCycle", register.reviewCycle(), NumberedRows.LINE));
		columns.put("description", optional("description", register.description(), NumberedRows.WORDING));
		columns.put("note", optional("note", register.note(), NumberedRows.WORDING));
		return columns;
	}

}
