package org.throughline;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Follows every link of the sample for the public and the business manager, and every
 * link between the administrator's own pages. Each page answers and its HTML is valid.
 */
@SampleTest
class SampleCrawlTests {

	/** Values of query parameters: one link for each set of parameters is enough. */
	private static final Pattern VALUES = Pattern.compile("=[^&]*");

	/** Links within the application. */
	private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?href=\"(/[^\"#]*)");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void everyPublicPageAnswersWithValidHtml() throws Exception {
		assertThat(crawl("/", "/", null)).hasSizeGreaterThan(60);
	}

	@Test
	void everyPageOfTheBusinessManagerAnswersWithValidHtml() throws Exception {
		var manager = person("business.manager@oxfordshire.example");
		assertThat(crawl("/manage", "/", manager)).hasSizeGreaterThan(100);
	}

	@Test
	void everyPageOfTheAdministratorAnswersWithValidHtml() throws Exception {
		var administrator = person("administrator@oxfordshire.example");
		assertThat(crawl("/admin", "/(admin|manage|account)", administrator)).hasSizeGreaterThan(5);
	}

	private SignedInUser person(String email) {
		return this.jdbc.sql("select id, display_name from user_account where email = ?")
			.param(email)
			.query((row, number) -> new SignedInUser(row.getObject(1, UUID.class), email, row.getString(2), true, null))
			.single();
	}

	private Map<String, String> crawl(String start, String within, SignedInUser person) throws Exception {
		var seen = new LinkedHashMap<String, String>();
		var next = new ArrayDeque<String>();
		seen.put(start, "start");
		next.add(start);
		while (!next.isEmpty()) {
			String address = next.remove();
			var request = get(address);
			if (person != null) {
				request.with(user(person));
			}
			var response = this.mvc.perform(request).andReturn().getResponse();
			assertThat(response.getStatus())
				.as(address + ", linked from " + seen.get(VALUES.matcher(address).replaceAll("")))
				.isEqualTo(200);
			if (response.getContentType() == null || !response.getContentType().startsWith("text/html")) {
				continue;
			}
			String html = response.getContentAsString();
			assertThat(HtmlValidator.complaints(html)).as(address).isEmpty();
			for (var link = LINK.matcher(html); link.find();) {
				String target = HtmlUtils.htmlUnescape(link.group(1));
				if (target.matches(within + ".*")
						&& seen.putIfAbsent(VALUES.matcher(target).replaceAll(""), address) == null) {
					next.add(target);
				}
			}
		}
		return seen;
	}

}
