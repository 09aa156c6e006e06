package org.throughline.platform.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * Heads of tables that are repeated on the next pages. Those who listen to a PDF should
 * hear them once, so that the repeated ones become artefacts (ISO 14289-1, 7.1).
 */
final class RepeatedHeads {

	private static final COSName PAGE = COSName.PG;

	private static final COSName CELL = COSName.getPDFName("TH");

	private final PDDocument pdf;

	private final Map<COSDictionary, Set<Integer>> repeated = new LinkedHashMap<>();

	private RepeatedHeads(PDDocument pdf) {
		this.pdf = pdf;
	}

	/** Makes the repeated heads of a document artefacts. */
	static void markAsArtifacts(PDDocument pdf) throws IOException {
		var heads = new RepeatedHeads(pdf);
		var root = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
		heads.find(root, null, null);
		if (heads.repeated.isEmpty()) {
			return;
		}
		for (var page : pdf.getPages()) {
			var numbers = heads.repeated.get(page.getCOSObject());
			if (numbers != null) {
				heads.markAsArtifacts(page, numbers);
			}
		}
		heads.forget(root.getCOSDictionary(COSName.PARENT_TREE));
	}

	/** Goes through the structure; within a head, only its first page stays. */
	private void find(COSDictionary element, @Nullable COSDictionary page, COSDictionary @Nullable [] first) {
		var own = element.getCOSDictionary(PAGE);
		var current = (own != null) ? own : page;
		var within = CELL.equals(element.getCOSName(COSName.S)) ? new COSDictionary[1] : first;
		var kids = element.getDictionaryObject(COSName.K);
		if (kids instanceof COSArray array) {
			var kept = new ArrayList<COSBase>();
			for (int at = 0; at < array.size(); at++) {
				if (stays(array.getObject(at), current, within)) {
					kept.add(array.get(at));
				}
			}
			if (kept.size() < array.size()) {
				element.setItem(COSName.K, new COSArray(kept));
			}
		}
		else if (kids != null) {
			stays(kids, current, within);
		}
	}

	private boolean stays(COSBase kid, @Nullable COSDictionary page, COSDictionary @Nullable [] first) {
		if (kid instanceof COSDictionary dictionary) {
			int number = dictionary.getInt(COSName.MCID, -1);
			if (number < 0) {
				find(dictionary, page, first);
				return true;
			}
			var own = dictionary.getCOSDictionary(PAGE);
			return stays(number, (own != null) ? own : page, first);
		}
		return !(kid instanceof COSNumber number) || stays(number.intValue(), page, first);
	}

	private boolean stays(int number, @Nullable COSDictionary page, COSDictionary @Nullable [] first) {
		if (first == null || page == null) {
			return true;
		}
		if (first[0] == null) {
			first[0] = page;
		}
		if (first[0] == page) {
			return true;
		}
		this.repeated.computeIfAbsent(page, (key) -> new HashSet<>()).add(number);
		return false;
	}

	private void markAsArtifacts(PDPage page, Set<Integer> numbers) throws IOException {
		List<Object> tokens = new PDFStreamParser(page).parse();
		var marked = new ArrayList<Object>(tokens.size());
		for (Object token : tokens) {
			int last = marked.size() - 1;
			if (token instanceof Operator operator && OperatorName.BEGIN_MARKED_CONTENT_SEQ.equals(operator.getName())
					&& marked.get(last) instanceof COSDictionary properties
					&& numbers.contains(properties.getInt(COSName.MCID, -1))) {
				marked.remove(last);
				marked.set(last - 1, COSName.ARTIFACT);
				marked.add(Operator.getOperator(OperatorName.BEGIN_MARKED_CONTENT));
			}
			else {
				marked.add(token);
			}
		}
		var stream = new PDStream(this.pdf);
		try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
			new ContentStreamWriter(out).writeTokens(marked);
		}
		page.setContents(stream);
	}

	/** Removes the repeated heads from the tree that leads from content to structure. */
	private void forget(@Nullable COSDictionary tree) {
		if (tree == null) {
			return;
		}
		Map<Integer, Set<Integer>> byKey = new LinkedHashMap<>();
		this.repeated.forEach((page, numbers) -> byKey.put(page.getInt(COSName.STRUCT_PARENTS), numbers));
		forget(tree, byKey);
	}

	private static void forget(COSDictionary node, Map<Integer, Set<Integer>> byKey) {
		var kids = node.getCOSArray(COSName.KIDS);
		for (int at = 0; kids != null && at < kids.size(); at++) {
			if (kids.getObject(at) instanceof COSDictionary kid) {
				forget(kid, byKey);
			}
		}
		var numbers = node.getCOSArray(COSName.NUMS);
		for (int at = 0; numbers != null && at + 1 < numbers.size(); at += 2) {
			var repeated = byKey.get(numbers.getInt(at));
			if (repeated != null && numbers.getObject(at + 1) instanceof COSArray elements) {
				repeated.forEach((number) -> elements.set(number, COSNull.NULL));
			}
		}
	}

}
