package org.throughline.browse.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.throughline.browse.Feed;
import org.throughline.platform.web.PublicAddress;

/**
 * Writes a feed as Atom (RFC 4287). What was withdrawn is an entry without words (RFC
 * 6721). Identifiers are no addresses, because those may change.
 */
final class AtomFeed {

	private static final String ATOM = "http://www.w3.org/2005/Atom";

	private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

	private static final ZoneId ZONE = ZoneId.of("Europe/London");

	/** Characters that XML cannot have. */
	private static final Pattern NOT_XML = Pattern
		.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

	private final XMLStreamWriter xml;

	private final PublicAddress addresses;

	private AtomFeed(XMLStreamWriter xml, PublicAddress addresses) {
		this.xml = xml;
		this.addresses = addresses;
	}

	static byte[] write(Feed feed, KindNames names, PublicAddress addresses) {
		var bytes = new ByteArrayOutputStream();
		try {
			var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
			new AtomFeed(xml, addresses).write(feed, names);
			xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

	private void write(Feed feed, KindNames names) throws XMLStreamException {
		this.xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
		this.xml.writeStartElement("feed");
		this.xml.writeDefaultNamespace(ATOM);
		this.xml.writeNamespace("at", TOMBSTONES);
		this.xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", "en-GB");
		text("title", feed.title());
		text("subtitle", "The latest " + Feed.MOST + " published, changed or withdrawn");
		text("id", urn(UUID.nameUUIDFromBytes(feed.address().getBytes(StandardCharsets.UTF_8))));
		text("updated", feed.changedAt().toString());
		link("self", "application/atom+xml", feed.address());
		link("alternate", "text/html", feed.page());
		author(feed.author());
		for (var entry : feed.entries()) {
			if (entry.withdrawn()) {
				this.xml.writeEmptyElement("at", "deleted-entry", TOMBSTONES);
				this.xml.writeAttribute("ref", urn(entry.id()));
				this.xml.writeAttribute("when", entry.changedAt().toString());
			}
			else {
				write(entry, names);
			}
		}
		this.xml.writeEndDocument();
	}

	private void write(Feed.Entry entry, KindNames names) throws XMLStreamException {
		String kind = names.kind(entry.kind());
		this.xml.writeStartElement("entry");
		String state = entry.state();
		text("title", kind + ": " + entry.title() + ((state != null) ? " – " + names.message(state) : ""));
		text("id", urn(entry.id()));
		text("updated", entry.changedAt().toString());
		if (entry.datedOn() != null) {
			text("published", entry.datedOn().atStartOfDay(ZONE).toInstant().toString());
		}
		link("alternate", "text/html", entry.source().address());
		author(entry.source().author());
		this.xml.writeEmptyElement("category");
		this.xml.writeAttribute("term", entry.kind());
		this.xml.writeAttribute("label", kind);
		if (!entry.summary().isEmpty()) {
			text("summary", entry.summary());
		}
		this.xml.writeEndElement();
	}

	private void author(String name) throws XMLStreamException {
		this.xml.writeStartElement("author");
		text("name", name);
		this.xml.writeEndElement();
	}

	private void link(String relation, String type, String path) throws XMLStreamException {
		this.xml.writeEmptyElement("link");
		this.xml.writeAttribute("rel", relation);
		this.xml.writeAttribute("type", type);
		this.xml.writeAttribute("href", this.addresses.of(path));
	}

	private void text(String element, String content) throws XMLStreamException {
		this.xml.writeStartElement(element);
		this.xml.writeCharacters(NOT_XML.matcher(content).replaceAll(""));
		this.xml.writeEndElement();
	}

	private static String urn(UUID id) {
		return "urn:uuid:" + id;
	}

}
