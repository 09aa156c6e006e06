package org.throughline.browse;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.platform.security.Visibility;
import org.throughline.action.TestFollowUps;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;
import org.throughline.partnership.TestPartnerships;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SampleTest
@Transactional
class FeedPagesTests {

	private static final String ATOM = "http://www.w3.org/2005/Atom";

	private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

	@Autowired
	private TestFollowUps followUps;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private BrowseWorld world;

	@Autowired
	private SamplePeople people;

	@Autowired
	private SqlCounter counter;

	@ParameterizedTest
	@ValueSource(strings = { "/oxfordshire/feed", "/oxfordshire/themes/neglect/feed", "/search/feed?q=neglect",
			"/search/feed?q=%22&in=oxfordshire", "/search/feed?q=%01%EE%80%80&kind=ACTION", "/search/feed" })
	void feedHasWhatAtomAsksFor(String address) throws Exception {
		var feed = feed(address, anonymous());
		for (String name : List.of("title", "id", "updated", "author")) {
			assertThat(children(feed, name)).as(name).hasSize(1);
		}
		assertThat(children(feed, "link")).extracting((link) -> link.getAttribute("rel"))
			.containsExactly("self", "alternate");
		var entries = children(feed, "entry");
		assertThat(entries).hasSizeLessThanOrEqualTo(Feed.MOST);
		assertThat(entries).allSatisfy((entry) -> {
			assertThat(text(entry, "title")).isNotBlank();
			assertThat(text(entry, "id")).startsWith("urn:uuid:");
			assertThat(text(entry, "updated")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*Z");
			assertThat(children(entry, "link")).singleElement()
				.satisfies((link) -> assertThat(link.getAttribute("href")).matches("https?://.*/oxfordshire.*"));
		});
		assertThat(entries).extracting((entry) -> text(entry, "id")).doesNotHaveDuplicates();
		assertThat(entries).extracting((entry) -> text(entry, "updated")).isSortedAccordingTo((a, b) -> b.compareTo(a));
	}

	@Test
	void partnershipsFeedHasReportsAsOneEntryEach() throws Exception {
		assertThat(children(feed("/oxfordshire/feed", anonymous()), "entry"))
			.extracting((entry) -> text(entry, "title"))
			.anyMatch((title) -> title.startsWith("Report: "))
			.noneMatch((title) -> title.startsWith("Key message: "));
		assertThat(children(feed("/oxfordshire/themes/neglect/feed", anonymous()), "entry"))
			.extracting((entry) -> text(entry, "title"))
			.anyMatch((title) -> title.startsWith("Key message: "));
	}

	@Test
	void everyoneGetsTheSameAndNothingHidden() throws Exception {
		var feeds = List.of("/oxfordshire/feed", "/oxfordshire/themes/neglect/feed", "/search/feed?q=neglect",
				"/search/feed", "/search/feed?q=" + BrowseWorld.SECRET);
		var before = feeds.stream().map((address) -> content(address, anonymous())).toList();
		this.world.draft();
		commit();
		assertThat(feeds.stream().map((address) -> content(address, anonymous())).toList()).isEqualTo(before);
		assertThat(feeds.stream().map((address) -> content(address, this.people.as("business.manager"))).toList())
			.isEqualTo(before);
	}

	@Test
	void changeComesFirstAndWithdrawalLeavesNoWords() throws Exception {
		String id = "urn:uuid:" + this.jdbc.sql("select md5(id::text)::uuid from action where reference = 'act-0001'")
			.query(String.class)
			.single();
		var oxfordshire = this.partnerships.id("oxfordshire");
		this.followUps.reword(oxfordshire, "act-0001", "Quixotry", Visibility.PUBLIC);
		commit();
		assertThat(children(feed("/oxfordshire/feed", anonymous()), "entry")).first()
			.satisfies((entry) -> assertThat(text(entry, "id")).isEqualTo(id))
			.satisfies((entry) -> assertThat(text(entry, "title")).contains("Quixotry"));
		this.followUps.reword(oxfordshire, "act-0001", "Quixotry", Visibility.PARTNER);
		commit();
		assertThat(content("/oxfordshire/feed", anonymous())).doesNotContain("Quixotry");
		assertThat(children(feed("/oxfordshire/feed", anonymous()), "entry")).extracting((entry) -> text(entry, "id"))
			.doesNotContain(id);
		assertThat(elements(feed("/oxfordshire/feed", anonymous()), TOMBSTONES, "deleted-entry"))
			.extracting((entry) -> entry.getAttribute("ref"))
			.contains(id);
	}

	@Test
	void reviewThatIsNoLongerAvailableIsWithdrawnOnItsDay() throws Exception {
		String review = this.jdbc
			.sql("select pseudonym from case_review where visibility = 'PUBLIC' and pseudonym <> '' limit 1")
			.query(String.class)
			.single();
		assertThat(content("/search/feed?kind=REVIEW", anonymous())).contains(review);
		this.jdbc.sql("update case_review set available_until = date '2020-01-01' where pseudonym = ?")
			.param(review)
			.update();
		commit();
		for (String address : List.of("/oxfordshire/feed", "/search/feed?kind=REVIEW", "/search?kind=REVIEW&q=")) {
			assertThat(content(address, anonymous())).as(address)
				.doesNotContain(">" + review)
				.doesNotContain(": " + review);
		}
	}

	@Test
	void unlistedPartnershipIsInNoFeedOfAll() throws Exception {
		this.partnerships.list("oxfordshire", false);
		assertThat(children(feed("/search/feed?q=neglect", anonymous()), "entry")).isEmpty();
		assertThat(children(feed("/search/feed?q=neglect&in=oxfordshire", anonymous()), "entry")).isNotEmpty();
		assertThat(children(feed("/oxfordshire/feed", anonymous()), "entry")).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nowhere/feed", "/oxfordshire/themes/nothing/feed", "/nowhere/themes/neglect/feed" })
	void unknownThingHasNoFeed(String address) throws Exception {
		assertThat(response(address, anonymous()).getStatus()).isEqualTo(404);
	}

	@Test
	void feedIsKeptAndValidated() throws Exception {
		var first = response("/oxfordshire/feed", anonymous());
		assertThat(first.getContentType()).isEqualTo("application/atom+xml;charset=UTF-8");
		assertThat(first.getHeader("Set-Cookie")).isNull();
		String tag = Objects.requireNonNull(first.getHeader("ETag"));
		assertThat(this.mvc.perform(get("/oxfordshire/feed").header("If-None-Match", tag))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(304);
		assertThat(this.counter.count(() -> this.mvc.perform(get("/oxfordshire/themes/neglect/feed?x=1"))))
			.isLessThanOrEqualTo(6);
	}

	/** Runs what waits for the commit. */
	private void commit() {
		this.jdbc.sql("set constraints all immediate").update();
		this.jdbc.sql("set constraints all deferred").update();
	}

	private Element feed(String address, RequestPostProcessor reader) throws Exception {
		return parse(content(address, reader)).getDocumentElement();
	}

	private static Document parse(String xml) throws Exception {
		var factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes("UTF-8")));
	}

	private String content(String address, RequestPostProcessor reader) {
		try {
			var response = response(address, reader);
			assertThat(response.getStatus()).as(address).isEqualTo(200);
			return response.getContentAsString();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MockHttpServletResponse response(String address, RequestPostProcessor reader) throws Exception {
		return this.mvc.perform(get(URI.create(address)).with(reader)).andReturn().getResponse();
	}

	private static String text(Element parent, String name) {
		return children(parent, name).get(0).getTextContent();
	}

	private static List<Element> children(Element parent, String name) {
		return elements(parent, ATOM, name);
	}

	private static List<Element> elements(Element parent, String namespace, String name) {
		var nodes = parent.getChildNodes();
		return range(0, nodes.getLength()).mapToObj(nodes::item)
			.filter((node) -> namespace.equals(node.getNamespaceURI()) && name.equals(node.getLocalName()))
			.map(Element.class::cast)
			.toList();
	}

}
