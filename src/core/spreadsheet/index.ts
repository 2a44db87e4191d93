export { readSpreadsheet, readSpreadsheetTable } from './read-spreadsheet.js';
