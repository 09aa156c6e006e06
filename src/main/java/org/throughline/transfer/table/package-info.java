/**
 * Import and export of tables. A table is described once
 * ({@link org.throughline.transfer.table.TransferTable}); reading a workbook or a CSV
 * file, finding its headings, choosing columns, the preview with its errors, saving, the
 * template and the export are the same for all.
 */
@NullMarked
package org.throughline.transfer.table;

import org.jspecify.annotations.NullMarked;
