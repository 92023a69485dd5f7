using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Karavaan.Web.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Signing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "agreed_name",
                table: "people",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "confirmations",
                columns: table => new
                {
                    participant = table.Column<Guid>(type: "TEXT", nullable: false),
                    workshop = table.Column<Guid>(type: "TEXT", nullable: false),
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    made = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_confirmations", x => x.participant);
                    table.ForeignKey(
                        name: "FK_confirmations_workshops_workshop",
                        column: x => x.workshop,
                        principalTable: "workshops",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_confirmations_token_hash",
                table: "confirmations",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_confirmations_workshop",
                table: "confirmations",
                column: "workshop");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "confirmations");

            migrationBuilder.DropColumn(
                name: "agreed_name",
                table: "people");
        }
    }
}
