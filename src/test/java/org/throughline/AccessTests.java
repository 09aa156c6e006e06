package org.throughline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.publication.TestEditions;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Requests every address as the public, as each role, and as the same role of another
 * partnership. An address without a row in {@code access.csv} fails the build.
 */
@SampleTest
@Transactional
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTests {

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private List<MockMvcBuilderCustomizer> customizers;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	@Autowired
	private ObjectProvider<AccessFixture> fixtures;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private TestReports reports;

	@Autowired
	private TestEditions editions;

	private @Nullable AccessFixture fixture;

	private @Nullable MockMvc mvc;

	private int requests;

	/** Adds the rows of the fixture once, outside the tests' transactions. */
	@BeforeAll
	void addFixture() {
		this.fixture = this.fixtures.getObject();
		var oxfordshire = this.partnerships.id("oxfordshire");
		Stream.of("2024-25", "2018-19-paqa")
			.forEach((report) -> this.editions.add(oxfordshire, this.reports.id(report), LocalDate.of(2025, 12, 1)));
		this.jdbc
			.sql("""
					insert into dispatch (id, partnership_id, report_id, recipient, due_on, sent_on, way, file_name, media_type, sha256,
					  content, recorded_by, recorded_at, version)
					select gen_random_uuid(), r.partnership_id, r.id, 'Foundations', '2025-12-01', '2025-12-01', 'EMAIL', 'proof.pdf',
					  'application/pdf', repeat('0', 64), '\\x00', 'Somebody', now(), 0
					from report_name r where r.partnership_id = ? and r.slug = '2024-25'""")
			.param(oxfordshire)
			.update();
		this.jdbc.sql("update partnership set logo = '\\x00', logo_description = 'Logo' where id = ?")
			.param(oxfordshire)
			.update();
	}

	/**
	 * Most answers are the page for what does not exist, always the same: only its status
	 * is asked for, so it is not written.
	 */
	@BeforeAll
	void leaveOutNotFoundPage() {
		var child = new GenericWebApplicationContext(Objects.requireNonNull(this.context.getServletContext()));
		child.setParent(this.context);
		child.registerBean(ViewResolver.class, NotFoundPage::new);
		child.refresh();
		var builder = MockMvcBuilders.webAppContextSetup(child);
		this.customizers.forEach((customizer) -> customizer.customize(builder));
		this.mvc = builder.build();
	}

	@Test
	void everyAddressHasAnExpectation() {
		var mapped = new TreeSet<String>();
		this.mappings.getHandlerMethods().forEach((mapping, handler) -> {
			if (handler.getBeanType().isAnnotationPresent(TestComponent.class)) {
				return;
			}
			for (String pattern : mapping.getPatternValues()) {
				var methods = mapping.getMethodsCondition().getMethods();
				if (!pattern.equals("/error")) {
					assertThat(methods).as("methods of " + pattern).isNotEmpty();
				}
				methods.forEach((method) -> mapped.add(method + " " + withoutRules(pattern)));
			}
		});
		assertThat(rows().map((row) -> row.method() + " " + row.pattern())).containsExactlyInAnyOrderElementsOf(mapped);
	}

	@ParameterizedTest
	@MethodSource("rows")
	void allowsExactlyTheExpectedRoles(Row row) throws Exception {
		var fixture = Objects.requireNonNull(this.fixture);
		assertThat(answer(row, null)).as("the public").isEqualTo(row.allowed().expected(null, true));
		for (Role role : Role.values()) {
			assertThat(answer(row, fixture.person(role, true))).as(role.name())
				.isEqualTo(row.allowed().expected(role, true));
			// who is refused at home is not let in elsewhere
			if (role != Role.ADMINISTRATOR && row.allowed().expected(role, true) == Answer.PAGE) {
				assertThat(answer(row, fixture.person(role, false))).as(role + " of another partnership")
					.isEqualTo(row.allowed().expected(role, false));
			}
		}
	}

	/** Returns the pattern without the regular expressions of its variables. */
	private static String withoutRules(String pattern) {
		return pattern.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
	}

	private Answer answer(Row row, SignedInUser person) throws Exception {
		var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(row.method()),
				Objects.requireNonNull(this.fixture).address(row.address()));
		request.remoteAddress("10.0.0." + (this.requests++ % 250)); // unknown private
																	// links are limited
																	// for each address
		if (!row.method().equals("GET")) {
			request.with(csrf());
		}
		if (person != null) {
			request.with(user(person));
		}
		// each request starts from the same rows
		this.entities.flush();
		this.entities.clear();
		this.jdbc.sql("savepoint before_request").update();
		try {
			return Answer.of(Objects.requireNonNull(this.mvc).perform(request).andReturn().getResponse());
		}
		finally {
			this.entities.clear();
			this.jdbc.sql("rollback to savepoint before_request").update();
		}
	}

	static Stream<Row> rows() {
		try {
			return new ClassPathResource("access.csv").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.skip(1)
				.filter((line) -> !line.isBlank())
				.map((line) -> line.split(","))
				.map((cells) -> new Row(cells[0], cells[1], cells[2].isEmpty() ? cells[1] : cells[2],
						Allowed.valueOf(cells[3])));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** An empty page for what does not exist. */
	private static final class NotFoundPage implements ViewResolver, Ordered {

		@Override
		public @Nullable View resolveViewName(String name, Locale locale) {
			return name.equals("error/404") ? (model, request, response) -> {
			} : null;
		}

		@Override
		public int getOrder() {
			return HIGHEST_PRECEDENCE;
		}

	}

	record Row(String method, String pattern, String address, Allowed allowed) {

	}

	enum Answer {

		PAGE, SIGN_IN, NOT_FOUND, REFUSED;

		static Answer of(MockHttpServletResponse response) {
			String target = response.getRedirectedUrl();
			if (target != null && target.endsWith("/sign-in")) {
				return SIGN_IN;
			}
			if (response.getStatus() == 404) {
				return NOT_FOUND;
			}
			if (response.getStatus() == 403) {
				return REFUSED;
			}
			assertThat(response.getStatus()).isIn(200, 302, 303, 409, 422);
			return PAGE;
		}

	}

	/** The roles that may see a page. */
	enum Allowed {

		/** Everyone, signed in or not. */
		EVERYONE,
		/** Everyone who is signed in. */
		SIGNED_IN,
		/** The councillor who saved it, and nobody else. */
		OWNER,
		/** The partnership's own business manager. */
		OWN_MANAGER,
		/** The business manager of any partnership. */
		ANY_BUSINESS_MANAGER,
		/** The business manager of any partnership, and the administrator. */
		ANY_MANAGER,
		/** The administrator. */
		ADMINISTRATOR,
		/** Users of any partner agency. */
		ANY_AGENCY,
		/** The independent scrutineer of the partnership. */
		OWN_SCRUTINEER,
		/** Users of any partner agency, and scrutineers: they are asked for returns. */
		ANY_ANSWERING,
		/** The officer who was asked to clear the paper. */
		OWN_OFFICER,
		/** Users of the partner agency that owns the record, in the partnership. */
		OWN_AGENCY,
		/** Users who read the partnership's drafts; the public sees no such page. */
		DRAFT_READERS,
		/** Users who read the partnership's drafts, below {@code /drafts}. */
		OWN_DRAFT_READERS,
		/** Users who read the drafts of any partnership. */
		ANY_DRAFT_READER,
		/** The user who created it, who is none of these. */
		MAKER,
		/** Nobody: the example does not exist. */
		NOBODY,
		/** Nobody: the example does not exist, which only people who sign in learn. */
		UNKNOWN,
		/** Nobody directly: the application forwards to it. */
		INTERNAL;

		Answer expected(Role role, boolean own) {
			boolean in = switch (this) {
				case EVERYONE -> true;
				case SIGNED_IN -> role != null;
				case OWNER -> own && role == Role.COUNCILLOR;
				case OWN_MANAGER -> own && role == Role.BUSINESS_MANAGER;
				case ANY_BUSINESS_MANAGER -> role == Role.BUSINESS_MANAGER;
				case ANY_MANAGER -> role == Role.BUSINESS_MANAGER || role == Role.ADMINISTRATOR;
				case ADMINISTRATOR -> role == Role.ADMINISTRATOR;
				case ANY_AGENCY -> role == Role.PARTNER_AGENCY;
				case OWN_SCRUTINEER -> own && role == Role.SCRUTINEER;
				case ANY_ANSWERING -> role == Role.PARTNER_AGENCY || role == Role.SCRUTINEER;
				case OWN_OFFICER -> own && role == Role.CLEARING_OFFICER;
				case OWN_AGENCY -> own && role == Role.PARTNER_AGENCY;
				case DRAFT_READERS, OWN_DRAFT_READERS -> own && role != null && role.readsDrafts();
				case ANY_DRAFT_READER -> role != null && role.readsDrafts();
				case MAKER, NOBODY, UNKNOWN, INTERNAL -> false;
			};
			if (in) {
				return Answer.PAGE;
			}
			if (role != null && this == INTERNAL) {
				return Answer.REFUSED;
			}
			return (role != null || this == DRAFT_READERS || this == NOBODY) ? Answer.NOT_FOUND : Answer.SIGN_IN;
		}

	}

}
