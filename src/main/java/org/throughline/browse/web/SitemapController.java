package org.throughline.browse.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;

import org.throughline.browse.SitemapQueries;
import org.throughline.browse.SitemapQueries.KnownPage;
import org.throughline.platform.web.PublicAddress;
import org.throughline.platform.web.PublishedPage;

/**
 * Answers search engines: robots.txt and the sitemaps. Each partnership has a sitemap of
 * its own, so that none needs more addresses than allowed.
 */
@Controller
@PublishedPage
class SitemapController {

	private static final String MAP = "/sitemap.xml";

	private final SitemapQueries pages;

	private final PublicAddress addresses;

	SitemapController(SitemapQueries pages, PublicAddress addresses) {
		this.pages = pages;
		this.addresses = addresses;
	}

	@GetMapping("/robots.txt")
	ResponseEntity<byte[]> robots() {
		return answer(MediaType.TEXT_PLAIN, """
				User-agent: *
				Disallow: %1$s/manage
				Disallow: %1$s/admin
				Disallow: %1$s/account
				Disallow: %1$s/my/
				Disallow: %1$s/drafts/
				Disallow: %1$s/search
				Disallow: %1$s/sign-in

				Sitemap: %2$s
				""".formatted(path(), this.addresses.of(MAP)));
	}

	@GetMapping(MAP)
	ResponseEntity<byte[]> index() {
		return answer(MediaType.APPLICATION_XML,
				xml("sitemapindex", "sitemap",
						this.pages.partnerships()
							.stream()
							.map((each) -> new KnownPage(each.path() + MAP, each.changedAt()))
							.toList()));
	}

	@GetMapping(Addresses.PARTNERSHIP + MAP)
	ResponseEntity<byte[]> ofPartnership(@PathVariable String partnership) {
		return answer(MediaType.APPLICATION_XML, xml("urlset", "url", this.pages.pages(partnership)));
	}

	private String xml(String whole, String each, List<KnownPage> pages) {
		var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%s xmlns=\"%s\">\n".formatted(whole,
				"http://www.sitemaps.org/schemas/sitemap/0.9"));
		for (var page : pages) {
			xml.append("<%1$s><loc>%2$s</loc><lastmod>%3$s</lastmod></%1$s>\n".formatted(each,
					HtmlUtils.htmlEscape(this.addresses.of(page.path())), page.changedAt()));
		}
		return xml.append("</%s>\n".formatted(whole)).toString();
	}

	/** Returns the path of the application itself. */
	private String path() {
		return this.addresses.of("").replaceFirst("^https?://[^/]+", "");
	}

	private static ResponseEntity<byte[]> answer(MediaType type, String text) {
		return ResponseEntity.ok()
			.contentType(new MediaType(type, StandardCharsets.UTF_8))
			.body(text.getBytes(StandardCharsets.UTF_8));
	}

}
