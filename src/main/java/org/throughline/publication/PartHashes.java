package org.throughline.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import org.throughline.platform.text.Messages;
import org.throughline.platform.file.Sha256;
import org.throughline.platform.text.Markdown;
import org.throughline.report.DraftFingerprint;
import org.throughline.report.PartHash;
import org.throughline.platform.text.CanonicalJson;

/**
 * Computes a checksum for each part of a snapshot: each section, list, statement and
 * priority, each table of records, the details and the order. Edition, cover and
 * signatures are not included.
 */
@Component
class PartHashes {

	private static final int NAME = 80;

	private final Messages messages;

	PartHashes(Messages messages) {
		this.messages = messages;
	}

	/** Returns the checksums of the parts in the order in which they are printed. */
	DraftFingerprint of(Snapshot snapshot) {
		var parts = new ArrayList<PartHash>();
		add("report", message("report"), unsigned(snapshot.report()), parts);
		snapshot.parts().forEach((part) -> part(part, parts));
		snapshot.tables().forEach((table) -> add("table:" + table.name(), table.title(), table, parts));
		add(PartHash.ORDER, message("order"), parts.stream().map(PartHash::part).toList(), parts);
		return new DraftFingerprint(hash(parts), List.copyOf(parts));
	}

	private static Snapshot.Report unsigned(Snapshot.Report report) {
		var facts = new TreeMap<>(report.facts());
		facts.keySet().removeAll(PublicationFacts.NAMES);
		return new Snapshot.Report(report.partnership(), report.slug(), report.kind(), report.title(), report.body(),
				report.period(), facts);
	}

	private void part(Snapshot.Part part, List<PartHash> parts) {
		for (var section : part.sections()) {
			add("section:" + section.slug(), message("section", section.heading()),
					List.of(part.part(), section.heading(), section.text(), section.facts()), parts);
			section.statements().forEach((list) -> list(list, parts));
		}
		for (var priority : part.priorities()) {
			add("priority:" + priority.number(), message("priority", Markdown.firstWords(priority.title(), NAME)),
					priority, parts);
		}
		part.statements().forEach((list) -> list(list, parts));
		if (!part.notRepeated().isEmpty()) {
			add("not-repeated:" + part.part(), message("notRepeated", this.messages.label(part.part())),
					part.notRepeated(), parts);
		}
	}

	private void list(Snapshot.StatementList list, List<PartHash> parts) {
		String kind = this.messages.text("StatementKinds." + list.kind());
		String introduction = list.introduction();
		if (introduction != null) {
			add("list:" + list.kind(), message("list", kind), introduction, parts);
		}
		for (var statement : list.statements()) {
			add("statement:" + statement.number(),
					message("statement", kind, Markdown.firstWords(statement.text(), NAME)), statement, parts);
		}
	}

	private static void add(String part, String name, Object content, List<PartHash> parts) {
		parts.add(new PartHash(part, name, hash(content)));
	}

	private static String hash(Object content) {
		return Sha256.of(CanonicalJson.write(content));
	}

	private String message(String key, Object... arguments) {
		return this.messages.text("fingerprint." + key, arguments);
	}

}
