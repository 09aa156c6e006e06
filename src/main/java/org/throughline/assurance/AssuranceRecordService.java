package org.throughline.assurance;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Markdown;
import org.throughline.platform.web.NotFoundException;

/**
 * What audits, findings, risks and the like have in common: being found by number and
 * removed.
 */
@Service
@Transactional(readOnly = true)
public class AssuranceRecordService {

	private final JdbcClient jdbc;

	private final CurrentUser user;

	AssuranceRecordService(JdbcClient jdbc, CurrentUser user) {
		this.jdbc = jdbc;
		this.user = user;
	}

	/**
	 * A thing of this sort and number.
	 *
	 * @param id which it is
	 * @param number its number in the partnership
	 * @param name what it is called
	 */
	public record Numbered(UUID id, int number, String name) {

	}

	/**
	 * The thing of this number, for the partnership's business managers.
	 * @throws NotFoundException if there is none
	 */
	public Numbered find(UUID partnershipId, AssuranceRecord sort, int number) {
		this.user.requireManager(partnershipId);
		return this.jdbc
			.sql("select id, number, %s as name from %s where partnership_id = ? and number = ?"
				.formatted(sort.called(), sort.table()))
			.params(partnershipId, number)
			.query((row, at) -> new Numbered(row.getObject("id", UUID.class), row.getInt("number"),
					Markdown.toText(row.getString("name"))))
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	/** Removes it with what belongs to it; the history keeps it. */
	@Transactional
	public void remove(UUID partnershipId, AssuranceRecord sort, int number) {
		this.jdbc.sql("delete from " + sort.table() + " where id = ?")
			.param(find(partnershipId, sort, number).id())
			.update();
	}

}
