package org.throughline;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Follows links from page to page. Every page that is linked answers, or leads to one
 * that does. Of links that differ only in the values of parameters one is followed, and
 * none with more than two parameters: lists link to all combinations of theirs.
 */
@TestComponent
public class Crawler {

	private static final Pattern VALUES = Pattern.compile("=[^&]*");

	private static final int MOST_VALUES = 2;

	/** Links within the application. */
	private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?href=\"(/[^\"#]*)");

	private final ObjectProvider<MockMvc> mvc;

	private final JdbcClient jdbc;

	Crawler(ObjectProvider<MockMvc> mvc, JdbcClient jdbc) {
		this.mvc = mvc;
		this.jdbc = jdbc;
	}

	/**
	 * Follows the links from these pages and returns the addresses.
	 * @param within pattern of the addresses that are followed
	 */
	public Set<String> crawl(Collection<String> starts, String within, RequestPostProcessor person, Check check)
			throws Exception {
		var browser = this.mvc.getObject();
		var followed = Pattern.compile(within);
		var linkedFrom = new LinkedHashMap<String, String>();
		starts.forEach((start) -> linkedFrom.put(start, ""));
		var next = new ArrayDeque<>(starts);
		while (!next.isEmpty()) {
			String address = next.remove();
			var response = browser.perform(get(URI.create(address)).with(person)).andReturn().getResponse();
			endSettings();
			String from = linkedFrom.getOrDefault(VALUES.matcher(address).replaceAll(""), "");
			String elsewhere = response.getRedirectedUrl();
			if (elsewhere != null) {
				if (linkedFrom.putIfAbsent(VALUES.matcher(elsewhere).replaceAll(""), address) == null) {
					next.add(elsewhere);
				}
				continue;
			}
			if (!from.isEmpty()) {
				assertThat(response.getStatus()).as("%s, linked from %s", address, from).isEqualTo(200);
			}
			String content = response.getContentAsString();
			boolean html = response.getContentType() != null && response.getContentType().startsWith("text/html");
			check.check(address, content, html);
			for (var link = LINK.matcher(html ? content : ""); link.find();) {
				String target = HtmlUtils.htmlUnescape(link.group(1));
				if (followed.matcher(target).lookingAt() && VALUES.matcher(target).results().count() <= MOST_VALUES
						&& linkedFrom.putIfAbsent(VALUES.matcher(target).replaceAll(""), address) == null) {
					next.add(target);
				}
			}
		}
		return linkedFrom.keySet();
	}

	/**
	 * Ends the settings of the page's transaction if it is that of the test: after a
	 * search, each statement of all other pages would be planned anew.
	 */
	private void endSettings() {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			this.jdbc.sql("set local plan_cache_mode = default").update();
			this.jdbc.sql("set local statement_timeout = default").update();
		}
	}

	/** Checks the content of a page or file. */
	@FunctionalInterface
	public interface Check {

		/** Checks the content, which may be a page in HTML. */
		void check(String address, String content, boolean html);

	}

}
