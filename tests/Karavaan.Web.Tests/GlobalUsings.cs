global using Karavaan.Documents.Texts;
