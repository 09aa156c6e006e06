package org.throughline.returns.web;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SampleTest;
import org.throughline.account.AccountService;
import org.throughline.account.NewGrant;
import org.throughline.account.NewUser;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.returns.web.ReturnsVisitor.MANAGED;
import static org.throughline.returns.web.ReturnsVisitor.MANAGER;
import static org.throughline.returns.web.ReturnsVisitor.POLICE;

/**
 * Groups and the scrutineer are asked for words: the chair of the group and the people
 * with the role answer, and nobody else.
 */
@SampleTest
@Transactional
class NarrativeAddresseeTests {

	private static final String CHAIR = "chair";

	private static final String SCRUTINEER = "scrutineer";

	@Autowired
	private ReturnsVisitor visitor;

	@Autowired
	private AccountService accounts;

	@Autowired
	private CurrentUser user;

	@Autowired
	private JdbcClient jdbc;

	private String appointment = "";

	@BeforeEach
	void aChairAndAScrutineer() {
		this.user.asProcess("Test",
				() -> this.accounts.addWithPassword(new NewUser(CHAIR + "@oxfordshire.example", "The chair"),
						"a long password of a chair",
						List.of(new NewGrant(Role.PARTNER_AGENCY, "oxfordshire", "thames-valley-police", "paqa"))));
		this.appointment = this.jdbc
			.sql("""
					insert into appointment (id, partnership_id, person_name, role_title, version)
					select ?, p.id, 'Somebody', 'Independent Scrutineer', 0 from partnership p where p.slug = 'oxfordshire' returning id::text""")
			.param(UUID.randomUUID())
			.query(String.class)
			.single();
	}

	@Test
	void theChairAnswersForTheGroupAndAColleagueDoesNot() throws Exception {
		assertThat(this.visitor.askOthers("NARRATIVE", "paqa", "").getStatus()).isEqualTo(302);
		String address = address("group_id");
		assertThat(this.visitor.status(address, POLICE)).isEqualTo(404);
		assertThat(this.visitor.status(address, SCRUTINEER)).isEqualTo(404);
		assertThat(this.visitor.read("/my/returns", CHAIR).select("a[href='" + address + "']")).hasSize(1);
		assertThat(this.visitor.read("/my/returns", POLICE).select("a[href='" + address + "']")).isEmpty();
		assertThat(
				this.visitor.send(address, CHAIR, "version", "0", "press", "send", "answers[0]", "Much.").getStatus())
			.isEqualTo(302);
		assertThat(this.visitor.read(MANAGED + "/" + number("group_id"), MANAGER).text()).contains("Much.");
		assertThat(told("RETURN_REQUESTED")).containsExactly("The chair");
	}

	@Test
	void theScrutineerAnswersForTheAppointment() throws Exception {
		assertThat(this.visitor.askOthers("NARRATIVE", "", this.appointment).getStatus()).isEqualTo(302);
		String address = address("appointment_id");
		assertThat(this.visitor.status(address, CHAIR)).isEqualTo(404);
		assertThat(this.visitor.status(address, "safeguarding.partner")).isEqualTo(404);
		assertThat(this.visitor.read(address, SCRUTINEER).text()).contains("What did you see?",
				"Independent Scrutineer");
		assertThat(told("RETURN_REQUESTED")).containsExactly("Independent scrutineer (sample)");
		assertThat(this.visitor.read("/account/notices", SCRUTINEER).select("a[href='" + address + "']")).isNotEmpty();
	}

	@Test
	void groupsAreAskedForWordsOnly() throws Exception {
		assertThat(this.visitor.askOthers("TRAINING", "paqa", "").getStatus()).isEqualTo(422);
		assertThat(this.visitor.askOthers("NARRATIVE", "unknown", "").getStatus()).isEqualTo(422);
		assertThat(this.visitor.askOthers("NARRATIVE", "", UUID.randomUUID().toString()).getStatus()).isEqualTo(422);
		assertThat(this.visitor.askOthers("NARRATIVE", "", "").getStatus()).isEqualTo(422);
	}

	private int number(String addressee) {
		return this.jdbc.sql("select number from data_request where " + addressee + " is not null")
			.query(Integer.class)
			.single();
	}

	private String address(String addressee) {
		return "/my/returns/oxfordshire/" + number(addressee) + "/narrative";
	}

	private List<String> told(String kind) {
		return this.jdbc
			.sql("""
					select u.display_name from notification n join user_account u on u.id = n.person_id where n.kind = ? order by 1""")
			.param(kind)
			.query(String.class)
			.list();
	}

}
