/** Customers, what they bought, what they expect. The writing handle keeps the search index. */
export const customersSql = `
CREATE TABLE customers (
  customer_no INTEGER PRIMARY KEY,
  customer_id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'company')),
  name TEXT NOT NULL,
  -- Keys fold case, accents and spaces, so that twins are found.
  name_key TEXT NOT NULL,
  reference TEXT,
  email TEXT,
  email_key TEXT,
  phone TEXT,
  phone_key TEXT,
  address TEXT,
  class TEXT,
  status TEXT NOT NULL CHECK (status IN ('prospect', 'active', 'lost', 'declined')),
  customer_since_on TEXT,
  lost_on TEXT,
  yearly_margin_minor INTEGER,
  cost_to_win_minor INTEGER,
  renewal_on TEXT,
  has_need INTEGER CHECK (has_need IN (0, 1)),
  can_pay INTEGER CHECK (can_pay IN (0, 1)),
  looked_after_by TEXT REFERENCES people (person_id),
  preferred_channel TEXT,
  style_note TEXT,
  tags TEXT NOT NULL DEFAULT '[]',
  consents TEXT NOT NULL DEFAULT '[]',
  merged_into TEXT REFERENCES customers (customer_id),
  import_key TEXT,
  created_at INTEGER NOT NULL,
  archived_at INTEGER,
  erased_at INTEGER
) STRICT;
CREATE UNIQUE INDEX customers_by_reference ON customers (reference) WHERE reference IS NOT NULL AND archived_at IS NULL;
CREATE UNIQUE INDEX customers_by_import_key ON customers (import_key) WHERE import_key IS NOT NULL;
CREATE INDEX customers_by_name ON customers (name_key, customer_no) WHERE archived_at IS NULL;
CREATE INDEX customers_by_status ON customers (status, name_key, customer_no) WHERE archived_at IS NULL;
CREATE INDEX customers_by_since ON customers (customer_since_on, customer_no) WHERE archived_at IS NULL;
-- Holds all that counting the active needs, so that no row is looked up, in the order of entries_by_customer, so that
-- asking each of 20,000 customers for a recent entry reads that index once from end to end.
CREATE INDEX customers_active ON customers (status, customer_id, customer_since_on, lost_on, archived_at)
  WHERE archived_at IS NULL;
CREATE INDEX customers_by_email ON customers (email_key) WHERE email_key IS NOT NULL;
CREATE INDEX customers_by_phone ON customers (phone_key) WHERE phone_key IS NOT NULL;
CREATE INDEX customers_by_looked_after ON customers (looked_after_by) WHERE looked_after_by IS NOT NULL;
CREATE INDEX customers_by_merged_into ON customers (merged_into) WHERE merged_into IS NOT NULL;

CREATE VIRTUAL TABLE customer_search USING fts5 (
  name, reference, email, phone, tags,
  content = 'customers', content_rowid = 'customer_no', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TABLE purchases (
  purchase_id TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL REFERENCES customers (customer_id),
  bought_on TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  what TEXT NOT NULL
) STRICT;
CREATE INDEX purchases_by_customer ON purchases (customer_id, bought_on);

CREATE TABLE expectations (
  expectation_id TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL REFERENCES customers (customer_id),
  asked TEXT NOT NULL,
  reality TEXT NOT NULL,
  accepted TEXT NOT NULL CHECK (accepted IN ('accepted', 'not-accepted', 'not-asked'))
) STRICT;
CREATE INDEX expectations_by_customer ON expectations (customer_id);
`;
