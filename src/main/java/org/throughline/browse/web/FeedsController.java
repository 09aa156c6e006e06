package org.throughline.browse.web;

import java.nio.charset.StandardCharsets;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.throughline.browse.Feed;
import org.throughline.browse.FeedQueries;
import org.throughline.browse.SearchRequest;
import org.throughline.browse.SearchTooSlow;
import org.throughline.platform.web.CostlyPage;
import org.throughline.platform.web.PublicAddress;
import org.throughline.platform.web.PublishedPage;

/**
 * Feeds of partnerships, themes and searches.
 */
@Controller
@PublishedPage
class FeedsController {

	private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);

	private final FeedQueries feeds;

	private final KindNames names;

	private final PublicAddress addresses;

	FeedsController(FeedQueries feeds, KindNames names, PublicAddress addresses) {
		this.feeds = feeds;
		this.names = names;
		this.addresses = addresses;
	}

	@CostlyPage
	@GetMapping(Addresses.PARTNERSHIP + "/feed")
	ResponseEntity<byte[]> ofPartnership(@PathVariable String partnership) {
		return answer(this.feeds.ofPartnership(partnership));
	}

	@CostlyPage
	@GetMapping(Addresses.PARTNERSHIP + "/themes/{theme:[a-z0-9-]+}/feed")
	ResponseEntity<byte[]> ofTheme(@PathVariable String partnership, @PathVariable String theme) {
		return answer(this.feeds.ofTheme(partnership, theme));
	}

	@CostlyPage
	@GetMapping("/search/feed")
	ResponseEntity<byte[]> ofSearch(SearchRequest request) {
		return answer(this.feeds.ofSearch(request));
	}

	@ExceptionHandler(SearchTooSlow.class)
	ResponseEntity<Void> tooSlow() {
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "3600").build();
	}

	private ResponseEntity<byte[]> answer(Feed feed) {
		return ResponseEntity.ok().contentType(ATOM).body(AtomFeed.write(feed, this.names, this.addresses));
	}

}
